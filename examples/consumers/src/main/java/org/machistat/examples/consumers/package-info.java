/** An application of someone else, compiled and run against the jars of the library: see the test class {@code ConsumersTest}. */
package org.machistat.examples.consumers;
