"""Colours of the pictures: named gradients, and the mid-tone outlines that hold on light and dark ground."""

EDGE = "#9c978c"
EDGE_DARK = "#7f898c"
EDGE_TEAL = "#0a4f4c"
EDGE_COOL = "#858e98"
EDGE_BLUE = "#1647b4"

# A stop is a colour, or colour@opacity. Two to five stops are spread evenly.
TONES: dict[str, tuple[str, ...]] = {
    # both shops
    "shade": ("#000@.38", "#000@.2", "#000@0"),
    "shine": ("#fff@.75", "#fff@0"),
    # GreenHome
    "white": ("#ffffff", "#e2ded5"),
    "pearl": ("#f3f0e9", "#cdc8bd"),
    "grey": ("#d9d5cc", "#a6a196"),
    "stone": ("#9d9a92", "#6b6963"),
    "slate": ("#5f6b6e", "#343d40"),
    "ink": ("#3c474a", "#1f2729"),
    "teal": ("#2f9f97", "#0d5f5b"),
    "mint": ("#d9efeb", "#8fc6bf"),
    "water": ("#c4e6e8@.8", "#58abb3@.85"),
    "clear": ("#f3fafa@.7", "#b9d2d3@.55"),
    "glow": ("#fffbe9", "#ffe3a0", "#f4bf5c"),
    "halo": ("#ffe6a6@.75", "#ffe6a6@.25", "#ffe6a6@0"),
    "beamteal": ("#9ff0e6@.55", "#43bdb2@0"),
    "beamwarm": ("#ffe3a0@.55", "#ffe3a0@0"),
    "shadecloth": ("#fff6dd", "#f3dfb0"),
    "sand": ("#dfc8a7", "#b08f66"),
    "coffee": ("#6f4c36", "#35221a"),
    "drum": ("#a9b4b6", "#667376", "#2b3437"),
    "whitetube": ("#c9c4b9", "#ffffff", "#f1eee8", "#bdb8ac"),
    "steeltube": ("#9a9d9c", "#f4f5f4", "#cbcdcc", "#858988"),
    "tealtube": ("#0d5f5b", "#3aaaa2", "#1d837d", "#0a4f4c"),
    "minttube": ("#8fc6bf", "#e6f5f2", "#c2e2dd", "#7fb8b1"),
    "slatetube": ("#343d40", "#748084", "#4a5558", "#2c3538"),
    # TechGadgets
    "silver": ("#f5f7f9", "#b3bbc4"),
    "titan": ("#c3cad1", "#7d8791"),
    "graphite": ("#66707b", "#2d343c"),
    "night": ("#39434e", "#151a20"),
    "screen": ("#222b36", "#0c1015"),
    "blue": ("#5eabff", "#1450d2"),
    "sky": ("#dcebff", "#8fbdfb"),
    "navy": ("#2c467c", "#16244a"),
    "wave": ("#0a1c50", "#1a59dc", "#7fcaff"),
    "dusk": ("#150f45", "#4a48e0", "#6fd6ff"),
    "dawn": ("#06282f", "#0f86b8", "#9be7ff"),
    "lens": ("#7fa8ff", "#2b3f86", "#10131c"),
    "beam": ("#6fb6ff@.9", "#2f74ff@.35", "#2f74ff@0"),
    "crease": ("#000@0", "#000@.35", "#fff@.25", "#000@0"),
    "penbody": ("#c9d0d8", "#ffffff", "#a9b2bc"),
    "pane": ("#dcebff@.55", "#8fbdfb@.25"),
    "silvertube": ("#8f98a2", "#f7f9fb", "#cfd5db", "#7f8892"),
    "graphitetube": ("#2b3138", "#78838f", "#454e58", "#22272d"),
    "bluetube": ("#1450d2", "#74b7ff", "#2f74ee", "#0f3fa8"),
}
