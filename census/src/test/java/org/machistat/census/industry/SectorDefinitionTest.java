package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class SectorDefinitionTest {

    /** 国勢調査 用語の解説, 産業3部門. */
    @Test
    void census() {
        for (JsicDivision division : JsicDivision.values()) {
            assertEquals(division.sector(), SectorDefinition.CENSUS.find(division));
        }
        assertEquals(
                List.of(JsicDivision.AGRICULTURE_FORESTRY, JsicDivision.FISHERIES),
                SectorDefinition.CENSUS.list(Sector.PRIMARY));
        assertEquals(
                List.of("PRIMARY", "SECONDARY", "TERTIARY"),
                SectorDefinition.CENSUS.groups().stream()
                        .map(IndustryGroup::code)
                        .toList());
        assertEquals(
                List.of("C", "D", "E"), SectorDefinition.CENSUS.groups().get(1).parts());
    }

    /** 県民経済計算 and others count F as secondary. */
    @Test
    void ownDefinition() {
        Map<JsicDivision, Sector> sectors = new EnumMap<>(SectorDefinition.CENSUS.sectors());
        sectors.put(JsicDivision.ELECTRICITY_GAS_HEAT_WATER, Sector.SECONDARY);
        sectors.remove(JsicDivision.GOVERNMENT);
        SectorDefinition own = new SectorDefinition(Label.of("独自", "own"), sectors);
        sectors.clear();
        assertEquals(4, own.list(Sector.SECONDARY).size());
        assertEquals(Optional.empty(), own.find(JsicDivision.GOVERNMENT));
        SectorDefinition one =
                new SectorDefinition(Label.of("独自", "own"), Map.of(JsicDivision.FISHERIES, Sector.PRIMARY));
        assertEquals(List.of(IndustryGroup.of("PRIMARY", Sector.PRIMARY.label(), "B")), one.groups());
    }
}
