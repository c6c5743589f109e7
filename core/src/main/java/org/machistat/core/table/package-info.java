/**
 * Printed and computed tables.
 * <p>A {@link org.machistat.core.table.Category} is one place on an axis.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.table;
