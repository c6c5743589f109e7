/**
 * The library on the command line: one jar, {@code machistat.jar}.
 *
 * <p>Start with {@link org.machistat.examples.command.Main}; each command is a class named after it.
 */
package org.machistat.examples.command;
