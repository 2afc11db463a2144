/** What the numbers of every lab that trains several models in lock-step are replayed by. Must not know a lab. */
package gradientlab.export.training;
