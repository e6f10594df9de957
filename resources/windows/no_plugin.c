/* A plugin of Graphviz that can do nothing, in the place of those that draw (gd, pango) and bring fifteen libraries.

   Its wheel asks for them by name as it is loaded; layouts use none of them. NAME is what it must offer: two
   pointers, the name of the plugin and the list of what it can do, which is empty. */

struct api { int kind; void *types; };
static struct api nothing[] = {{0, 0}};

__declspec(dllexport) struct { const char *name; struct api *apis; } NAME = {"none", nothing};
