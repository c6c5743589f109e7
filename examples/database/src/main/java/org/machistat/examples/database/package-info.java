/**
 * Tables of establishments in a database, by JDBC: DuckDB inside the program, or PostgreSQL by the same code (データベースとの連携).
 *
 * <ul>
 *   <li>{@link org.machistat.examples.database.EstablishmentStore} keeps an {@code EstablishmentTable} in tables whose constraints are those of the library, and
 *       reads it back equal: values, marks, symbols, waves, sources, notes.
 *   <li>{@link org.machistat.examples.database.RecordTally} pushes a query's single establishments through the library's accumulator, one by one, in memory
 *       that does not grow with them, and writes the result back.
 *   <li>Begin with {@link org.machistat.examples.database.Main}.
 * </ul>
 */
package org.machistat.examples.database;
