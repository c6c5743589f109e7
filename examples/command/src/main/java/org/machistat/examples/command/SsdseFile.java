package org.machistat.examples.command;

import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.reader.Ssdse;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;

/** The two tables of a file of SSDSE-A. */
final class SsdseFile {

    private SsdseFile() {}

    static Answer<Loaded<StatTable>> establishments(byte[] bytes) {
        return Ssdse.withDefaults()
                .read(bytes)
                .flatMap(read -> read.value()
                        .establishments()
                        .map(EstablishmentTable::table)
                        .map(table -> read.map(all -> table)));
    }

    static Answer<Loaded<StatTable>> population(byte[] bytes) {
        return Ssdse.withDefaults()
                .read(bytes)
                .flatMap(read -> read.value().population().map(table -> read.map(all -> table)));
    }
}
