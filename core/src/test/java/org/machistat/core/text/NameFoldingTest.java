package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "農業，林業|農業林業",
                "農業、林業|農業林業",
                "電気・ガス･熱供給／水道業|電気ガス熱供給水道業",
                "サービス業（他に分類されないもの）|サービス業他に分類されないもの",
                "'　ｻｰﾋﾞｽ業  (他に) '|サービス業他に",
                "ＩＴ Services, N.E.C.|itservicesnec",
                "「製造業」|製造業",
                "、・|''"
            })
    void normalised(String name, String expected) {
        assertEquals(expected, NameFolding.normalise(name));
    }

    /** 常用漢字表 gives the old form in brackets behind the new; look-alikes by eye. */
    @ParameterizedTest
    @CsvSource({
        "販賣業, 販売業",
        "醫藥品, 医薬品",
        "鑛業, 鉱業",
        "鐵鋼業, 鉄鋼業",
        "運輸業郵便局區, 運輸業郵便局区",
        "髙﨑, 高崎",
        "渡邊, 渡辺",
        "渡邉, 渡辺",
        "澤, 沢",
        "濵, 浜",
        "廣告業, 広告業",
        "敎, 敎",
        "サ一ビス, サービス",
        "サ-ビス, サービス",
        "サ―ビス, サービス",
        "工ネルギー, エネルギー",
        "力ード, カード",
        "口一プ, ロープ",
        "二ット, ニット",
        "夕オル, タオル",
        "卜ラック, トラック",
        "八ム, ハム"
    })
    void foldedTogether(String one, String other) {
        assertEquals(NameFolding.foldAll(other), NameFolding.foldAll(one));
    }

    @Test
    void meaningsAreKeptApart() {
        assertNotEquals(NameFolding.foldAll("卸売業"), NameFolding.foldAll("小売業"));
        assertNotEquals(NameFolding.foldAll("第1次"), NameFolding.foldAll("第2次"));
        assertNotEquals(NameFolding.foldAll("バス"), NameFolding.foldAll("パス"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"サービス業(他に分類されないもの)|サービス業", "金属(鉄(鋼)を除く)|金属", "公務|公務", "公務)|公務)", "(公務)|''", "公務(国)等|公務(国)等"})
    void brackets(String name, String expected) {
        assertEquals(expected, NameFolding.withoutBrackets(name));
    }
}
