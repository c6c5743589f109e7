/**
 * Printed and computed tables.
 * <p>A {@link org.machistat.core.table.StatTable} holds figures over one or more {@link org.machistat.core.table.Axis}; each
 * place on an axis is a {@link org.machistat.core.table.Category}. To make a table use
 * {@link org.machistat.core.table.StatTable#builder}, to read one from text use the package {@code interchange}; to say
 * which categories are totals use {@link org.machistat.core.table.Axis#withTotal}, to print use
 * {@link org.machistat.core.table.StatTable#toText}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.table;
