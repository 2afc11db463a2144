/** What becomes of what is pasted, and of tables: {@link gradientlab.ui.lab.FileIntake} reads them. */
package gradientlab.ui.lab.intake;
