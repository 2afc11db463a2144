/**
 * The start page of the course: chapters and lessons with how far someone has come, beside the lab that is
 * shown or, presented, over the whole window. It knows the labs by their entries alone.
 */
package gradientlab.ui.course;
