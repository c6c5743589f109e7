/** Industries, places and waves of the census. */
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
