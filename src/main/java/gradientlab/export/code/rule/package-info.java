/** Rules for descending and their schedules as Python: a class of torch.optim, or one written out. */
package gradientlab.export.code.rule;
