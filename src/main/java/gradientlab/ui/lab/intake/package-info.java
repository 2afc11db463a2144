/** What a person drops, pastes or chooses, read on a thread of its own: files are large, disks slow. */
package gradientlab.ui.lab.intake;
