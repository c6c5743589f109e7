/**
 * The calculators embedded in a small web service, as another city's app would embed them.
 *
 * <p>Start with {@link org.machistat.examples.web.Main}, or with {@link org.machistat.examples.web.Service} in a program of your
 * own. {@code Front} stands between the network and the calculators: it keeps the {@link org.machistat.examples.web.Limits};
 * each resource ({@code GrowthResource}, {@code CitiesResource}, …) turns a {@code Request} into a {@code Response} and knows no network.
 */
package org.machistat.examples.web;
