package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/** 鳩ヶ谷市 became a part of 川口市 on 11 October 2011. */
class ConvertedFigureTest {

    private static final AreaCode KAWAGUCHI = AreaCode.parse("11203");

    private static Answer<ConvertedFigure> sum(String unit) {
        Map<AreaCode, Figure> figures = new LinkedHashMap<>();
        figures.put(KAWAGUCHI, Figure.of(40, Unit.parse(unit)));
        figures.put(AreaCode.parse("11226"), Figure.of(30, Unit.parse(unit)));
        return AreaDirectory.official()
                .crosswalk(LocalDate.of(2009, 7, 1), LocalDate.of(2014, 7, 1))
                .convert(figures, Source.UNSTATED)
                .values()
                .get(KAWAGUCHI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"人", "千円", "事業所", "k㎡", "世帯", "冊", "隻", "時間", ""})
    void whatCountsIsAdded(String unit) {
        assertEquals(Figure.of(70, Unit.parse(unit)), sum(unit).get().figure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "％",
                "‰",
                "ポイント",
                "倍",
                "歳",
                "人／事業所",
                "人/km²",
                "人口千対",
                "1事業所当たり人",
                "2015年=100",
                "指数",
                "人あたり円",
                "℃"
            })
    void whatIsARatioIsRefused(String unit) {
        Refusal refusal = sum(unit).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_COMPARABLE, refusal.reason());
        assertEquals(
                "「" + Unit.parse(unit) + "」の値は足せないので、実数を組み替えてから計算し直す",
                refusal.sentence().ja());
        assertEquals(
                "Figures in '" + Unit.parse(unit).label().en()
                        + "' do not add; convert the counts and compute them again",
                refusal.sentence().en());
    }
}
