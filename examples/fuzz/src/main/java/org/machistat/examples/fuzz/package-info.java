/** Every reader of the library against hostile bytes: see the test class {@code ReaderFuzzTest}. */
package org.machistat.examples.fuzz;
