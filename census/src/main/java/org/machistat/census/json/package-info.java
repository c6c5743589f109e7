/**
 * Reads what e-Stat's interface answers in JSON.
 * <p>Start with {@link org.machistat.census.json.EStatJson}; what it gives lives in {@code org.machistat.census.estat}. Null
 * arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.census.json;
