"""What the journeys buy in each shop: handles, titles and prices in cents as the seeds state them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Goods:
    """A shop, and the products that its journeys are about."""

    shop: str
    main: str
    main_title: str
    main_name: str
    main_sku: str
    main_cents: int
    better: str
    better_title: str
    better_cents: int
    simpler: str
    plan_title: str
    plan_sku: str
    plan_cents: int
    extra: str
    extra_title: str
    extra_cents: int
    bundle: str
    bundle_title: str
    bundle_cents: int
    collection: str
    scarce: str
    scarce_title: str
    scarce_stock: int
    small: str
    small_title: str
    small_cents: int
    small_more: int
    """How many of the small thing reach free delivery."""
    delivery_cents: int
    address: Mapping[str, str]
    state: str
    query: str


GREENHOME = Goods(
    shop="greenhome",
    main="aquelle-9",
    main_title="Aquelle 9",
    main_name="Aquelle 9",
    main_sku="aq-9",
    main_cents=649_00,
    better="aquelle-11-connect",
    better_title="Aquelle 11 Connect",
    better_cents=899_00,
    simpler="aquelle-7",
    plan_title="3 years",
    plan_sku="CV-L-3",
    plan_cents=59_00,
    extra="tidewell-detergent",
    extra_title="Liquid detergent",
    extra_cents=13_90,
    bundle="laundry-starter",
    bundle_title="Laundry starter",
    bundle_cents=652_00,
    collection="laundry",
    scarce="aquelle-6-slim",
    scarce_title="Aquelle 6 Slim",
    scarce_stock=3,
    small="tidewell-softener",
    small_title="Fabric softener",
    small_cents=12_90,
    small_more=8,
    delivery_cents=6_90,
    address={
        "E-mail": "mira@example.com",
        "Full name": "Mira Lindqvist",
        "Street and number": "12 Harbour Street",
        "Postcode": "D02 X285",
        "City": "Dublin",
    },
    state="",
    query="washing",
)
TECHGADGETS = Goods(
    shop="techgadgets",
    main="lumo-s8",
    main_title="Phone S8",
    main_name="Lumo Phone S8",
    main_sku="lu-s8-128-sky",
    main_cents=599_00,
    better="lumo-s8-pro",
    better_title="Phone S8 Pro",
    better_cents=849_00,
    simpler="lumo-a5",
    plan_title="2 years",
    plan_sku="CP-PH-2Y",
    plan_cents=59_00,
    extra="lumo-s8-case",
    extra_title="Case for S8",
    extra_cents=24_99,
    bundle="phone-starter",
    bundle_title="Phone starter set",
    bundle_cents=623_98,
    collection="phones",
    scarce="ocula-85",
    scarce_title="Lens 85 mm f/1.8",
    scarce_stock=2,
    small="wren-mouse",
    small_title="Wireless mouse",
    small_cents=49_99,
    small_more=3,
    delivery_cents=5_99,
    address={
        "E-mail": "noor@example.com",
        "Full name": "Noor Haddad",
        "Street and number": "480 Pine Street",
        "ZIP code": "94103",
        "City": "San Francisco",
    },
    state="CA",
    query="phone",
)
SHOPS = (GREENHOME, TECHGADGETS)
