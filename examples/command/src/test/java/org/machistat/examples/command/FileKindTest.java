package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{\"GET_STATS_DATA\":{}}# ESTAT_JSON",
                "  {\"version\":\"2.0\"}# JSON_STAT",
                "[{}]# JSON_STAT",
                "STRUCTURE,STRUCTURE_ID,ACTION# SDMX_CSV",
                "STRUCTURE[;],STRUCTURE_ID# SDMX_CSV",
                "\"RESULT\"# ESTAT_CSV",
                "\"cat01_code\",\"男女\",\"area_code\",\"全国\",\"time_code\",\"時間軸\",\"unit\",\"value\"# ESTAT_CSV",
                "SSDSE-A-2021,prefecture,municipality,A1101# SSDSE",
                "Code,Prefecture,Municipality,A1101# SSDSE",
                "市,2016年,2021年# TABLE",
                "| a | b |# TABLE",
                "area_code,name# TABLE",
                "``# TABLE"
            })
    void foundByTheFirstLine(String text, FileKind kind) {
        assertEquals(kind, FileKind.of(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(kind, FileKind.of(("\ufeff" + text + "\r\nx").getBytes(StandardCharsets.UTF_8)));
        assertEquals(kind, FileKind.of(("\ufeff" + text + "\n").getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void namesAsUsersWriteThem() {
        assertEquals("json-stat", FileKind.JSON_STAT.toString());
        assertEquals("ssdse-population", FileKind.SSDSE_POPULATION.toString());
    }
}
