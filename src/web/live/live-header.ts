/** Said by a page that asks for itself again because something changed: nobody has read it for that. */
export const liveHeader = 'Live';
