/**
 * The recipe of recurrent networks through time: networks and task, and what each mode looks at; how it is
 * read, written, checked and turned. It must not know how it is trained; that is {@code run}.
 */
package gradientlab.experiment.time;
