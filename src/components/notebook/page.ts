// The lessons and their results stand in the page; editors follow them.
void import("./app.js");
