// Works beside the pages, never instead of them: every page is whole without it.
"use strict";
