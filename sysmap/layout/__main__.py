"""`python -m sysmap.layout`: the child process."""

import sys

from sysmap.layout.child import main

sys.exit(main())
