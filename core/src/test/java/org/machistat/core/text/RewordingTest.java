package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTest {

    /** The third column is what makes the difference, "-" if the first may be a misreading of the second. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "非製造業|製造業|非",
                "製造業|非製造業|非", // left out as well
                "製造業計|製造業|計",
                "製造業者|製造業|者",
                "新製造業|製造業|新",
                "製造業2|製造業|2",
                "第二次産業|第一次産業|二",
                "第2次産業|第1次産業|2",
                "製造業以外|製造業|以外",
                "100人未満|100人以上|以上",
                "第A種|第B種|a",
                "女性の数|男性の数|女",
                "私立小学校|公立小学校|私",
                "excluding mines|including mines|excluding",
                "unpaid workers|paid workers|un",
                "農農設林設|農農設|林設", // however the two are aligned
                // misreadings
                "製紙業|製造業|-", // whose distance decides
                "混合サービス事業|複合サービス事業|-",
                "情報通信|情報通信業|-",
                "情報通信業業|情報通信業|-", // doubled
                "コンピュータ一業務|コンピューター業務用|-",
                "コンビ二業界|コンビニ業|界",
                "木動産業|不動産業|-",
                "製 造 業|製造業|-"
            })
    void whatChangesTheMeaning(String label, String name, String word) {
        assertEquals(Optional.ofNullable(word), Rewording.between(label, name));
    }
}
