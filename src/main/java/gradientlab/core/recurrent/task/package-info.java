/** Tasks over sequences: made by seed, with what random guessing would get. Knows no network. */
package gradientlab.core.recurrent.task;
