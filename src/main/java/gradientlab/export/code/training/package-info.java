/** What programs of trainings share: how a model is updated, and the data that are generated. */
package gradientlab.export.code.training;
