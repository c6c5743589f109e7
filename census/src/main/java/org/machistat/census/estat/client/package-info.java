/**
 * Asks e-Stat's interface for tables, over a transport that the caller passes (e-Stat APIの利用).
 * <p>Start with {@link org.machistat.census.estat.client.EStatClient}. Nothing here goes to the network unless one of its methods
 * that ask is called, starts a thread, reads a clock or logs. The application id stands in requests only: in no message, text or
 * exception. {@link org.machistat.census.estat.client.HttpTransport} is the only class that needs the module
 * {@code java.net.http}. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.census.estat.client;
