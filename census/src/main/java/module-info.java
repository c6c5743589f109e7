/**
 * Industries, places and waves of the census, and the files they arrive in (産業分類、市区町村、経済センサス、e-Stat).
 *
 * <h2>Where to start</h2>
 * <dl>
 *   <dt>What is 川崎市, and what was it before (市区町村コード、廃置分合)</dt>
 *   <dd>{@link org.machistat.census.area.AreaDirectory#official}: any day since 1970, names, wards, peers, mergers.
 *   <dt>Which industry does a printed name mean (日本標準産業分類)</dt>
 *   <dd>{@link org.machistat.census.industry.IndustryNameMatcher} over {@link org.machistat.census.industry.JsicClassification}; from one revision to the next
 *       {@link org.machistat.census.industry.JsicConcordance}.
 *   <dt>May 2014 be compared with 2016 (比較可能性)</dt>
 *   <dd>{@link org.machistat.census.wave.CensusWave#comparabilityWith}. The answer goes with every table and result.
 *   <dt>Establishments and persons engaged, by industry, wave and place</dt>
 *   <dd>{@link org.machistat.census.establishment.EstablishmentTable}; from single records {@link org.machistat.census.establishment.EstablishmentTally}.
 *   <dt>Files of e-Stat and SSDSE</dt>
 *   <dd>{@link org.machistat.census.json.EStatJson}, {@link org.machistat.census.reader.EStatCsv}, {@link org.machistat.census.reader.Ssdse}.
 *   <dt>The live service</dt>
 *   <dd>{@link org.machistat.census.estat.client.EStatClient}, over a transport that you pass.
 *   <dt>Withholding what would show a single business (秘匿処理)</dt>
 *   <dd>{@link org.machistat.census.disclosure.DisclosureControl}; {@link org.machistat.census.disclosure.IntervalAttack} tries a table that is published already.
 * </dl>
 *
 * <h2>What it does not do</h2>
 * <p>It ships lists (codes, classifications), not figures, and asks no network unless an {@code EStatClient} is made and called. A printed 0 that may
 * mean "not shown" is unknown, not zero; which tables do that is said where they are read.
 */
module org.machistat.census {
    requires transitive org.machistat.core;

    // Only HttpTransport needs it: who uses that class has an HttpClient, and so the module, already.
    requires static transitive java.net.http;

    exports org.machistat.census.area;
    exports org.machistat.census.disclosure;
    exports org.machistat.census.establishment;
    exports org.machistat.census.estat;
    exports org.machistat.census.estat.client;
    exports org.machistat.census.industry;
    exports org.machistat.census.json;
    exports org.machistat.census.reader;
    exports org.machistat.census.wave;
}
