/** Pictures, films and numbers of generalization. */
package gradientlab.export.generalization;
