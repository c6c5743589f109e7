package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;

/** Numbers of answers as they were published, checked against the question they belong to. */
final class PublishedCounts {

    private final Question question;
    private final long base;
    private final Map<String, Long> counts;

    PublishedCounts(Question question, long base, Map<String, Long> counts) {
        this.question = question;
        this.base = base;
        this.counts = new LinkedHashMap<>(counts);
        if (base < 0) {
            throw new IllegalArgumentException("Base of '" + question.id() + "' must not be negative, but was " + base);
        }
        List<String> known =
                new ArrayList<>(question.choices().stream().map(Choice::code).toList());
        question.combinations()
                .forEach(combination -> known.add(combination.category().id()));
        counts.forEach((code, count) -> {
            if (!known.contains(code)) {
                throw new IllegalArgumentException(
                        "No answer '" + code + "' of '" + question.id() + "', the answers are " + known);
            }
            if (count < 0) {
                throw new IllegalArgumentException("Numbers must not be negative, but '" + code + "' was " + count);
            }
        });
        for (Choice choice : question.choices()) {
            if (choice.kind().isAnswer() && !counts.containsKey(choice.code())) {
                throw new IllegalArgumentException("Every answer of '" + question.id() + "' must have a number, but '"
                        + choice.code() + "' had none");
            }
        }
    }

    Answer<Profile> profile(Profile.Subject subject) {
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            boolean inBase = isAnswer(entry.getKey()) || question.noAnswer() == NoAnswer.IN_BASE;
            if (inBase && entry.getValue() > base) {
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        question.text().ja() + "：「" + entry.getKey() + "」" + entry.getValue() + " が基数 " + base
                                + " より多い",
                        question.text().en() + ": '" + entry.getKey() + "' with " + entry.getValue()
                                + " is more than the base " + base);
            }
        }
        Optional<Refusal> refusal = question.allowsSeveral() ? Optional.empty() : completeOneAnswer();
        if (refusal.isPresent()) {
            return Answer.refuse(refusal.get());
        }
        List<Line> lines = new ArrayList<>();
        List<WeightedCount> values = new ArrayList<>();
        for (Line line : Line.of(question)) {
            count(line).ifPresent(count -> {
                lines.add(line);
                values.add(WeightedCount.of(count));
            });
        }
        long unanswered = question.choices().stream()
                .filter(choice -> !choice.kind().isAnswer())
                .mapToLong(choice -> counts.getOrDefault(choice.code(), 0L))
                .sum();
        return Answer.of(new Profile(
                question,
                subject,
                List.copyOf(lines),
                List.of(Profile.ALL),
                new WeightedCount[] {WeightedCount.of(base)},
                new WeightedCount[][] {values.toArray(WeightedCount[]::new)},
                unanswered,
                0,
                false,
                Optional.empty()));
    }

    private boolean isAnswer(String code) {
        return question.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .allMatch(choice -> choice.kind().isAnswer());
    }

    /** The rest of the base is 無回答, unless its number is stated. */
    private Optional<Refusal> completeOneAnswer() {
        boolean unansweredInBase = question.noAnswer() == NoAnswer.IN_BASE;
        long sum = 0;
        Choice open = null;
        for (Choice choice : question.choices()) {
            Long count = counts.get(choice.code());
            if (count != null && (choice.kind().isAnswer() || unansweredInBase)) {
                sum += count;
            } else if (count == null && choice.kind() == Choice.Kind.NO_ANSWER && unansweredInBase) {
                open = choice;
            } else if (count == null) {
                counts.put(choice.code(), 0L);
            }
        }
        if (sum > base || (sum < base && open == null)) {
            return Optional.of(Refusal.of(
                    Refusal.Reason.PARTS_DO_NOT_ADD,
                    question.text().ja() + "：回答の合計 " + sum + " が基数 " + base + " に一致しない",
                    question.text().en() + ": the answers make " + sum + ", not the base " + base));
        }
        if (open != null) {
            counts.put(open.code(), base - sum);
        }
        return Optional.empty();
    }

    private Optional<Long> count(Line line) {
        Long given = counts.get(line.category().id());
        if (given != null || line.combination().isEmpty()) {
            return Optional.ofNullable(given);
        }
        if (question.allowsSeveral()) {
            return Optional.empty();
        }
        return Optional.of(line.parts(question).stream().mapToLong(counts::get).sum());
    }
}
