package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.machistat.core.value.Answer;

class MunicipalityProperties {

    @Property
    void anyTextIsAnswered(@ForAll String text) {
        Answer<Municipality> answer = Municipality.of(text);
        answer.refusal()
                .ifPresent(refusal -> assertFalse(refusal.sentence().en().isBlank()));
    }
}
