"""`python3 -m storefront`: on an old Python one clear line, else the bootstrap prepares and starts the command."""

import sys

# Everything in this file has to compile on Python 3.6, so that the sentence below can be printed there.
if sys.version_info < (3, 11):
    sys.exit("storefront: Python 3.11 or newer is needed; this is Python %d.%d." % tuple(sys.version_info[:2]))

if __name__ == "__main__":
    from storefront import bootstrap

    sys.exit(bootstrap.main(sys.argv[1:]))
