/** Spark. */
package org.machistat.examples.spark;
