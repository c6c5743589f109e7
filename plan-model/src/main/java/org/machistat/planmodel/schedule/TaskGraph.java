package org.machistat.planmodel.schedule;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tasks of a schedule and which has to be done before which; time is proportional to tasks and dependencies. */
final class TaskGraph {

    private final Map<String, Task> tasks;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();

    TaskGraph(List<Task> all, List<Dependency> dependencies) {
        this.tasks = new LinkedHashMap<>();
        all.forEach(task -> tasks.putIfAbsent(task.id(), task));
        for (Dependency one : dependencies) {
            if (tasks.containsKey(one.before()) && tasks.containsKey(one.after())) {
                before.computeIfAbsent(one.after(), id -> new LinkedHashSet<>()).add(one.before());
                after.computeIfAbsent(one.before(), id -> new LinkedHashSet<>()).add(one.after());
            }
        }
    }

    /** The tasks in an order in which each comes behind those before it; those in circles are left out. */
    List<Task> sorted() {
        Map<String, Integer> open = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (String id : tasks.keySet()) {
            int count = before.getOrDefault(id, Set.of()).size();
            open.put(id, count);
            if (count == 0) {
                free.addLast(id);
            }
        }
        List<Task> sorted = new ArrayList<>();
        while (!free.isEmpty()) {
            String id = free.removeFirst();
            sorted.add(tasks.get(id));
            for (String next : after.getOrDefault(id, Set.of())) {
                if (open.merge(next, -1, Integer::sum) == 0) {
                    free.addLast(next);
                }
            }
        }
        return sorted;
    }

    /** One circle of ids, or empty if there is none. */
    List<String> circle() {
        Set<String> left = new LinkedHashSet<>(tasks.keySet());
        sorted().forEach(task -> left.remove(task.id()));
        if (left.isEmpty()) {
            return List.of();
        }
        // Everything left has something left before it, so walking back must come round.
        List<String> walk = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String at = left.iterator().next();
        while (seen.add(at)) {
            walk.add(at);
            at = before.get(at).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<String> circle = new ArrayList<>(walk.subList(walk.indexOf(at), walk.size()));
        Collections.reverse(circle);
        return circle;
    }

    /** Some tasks and all before them, in the order of the schedule. */
    List<Task> withAllBefore(Collection<String> ids) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        ids.stream().filter(tasks::containsKey).forEach(open::addLast);
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            if (needed.add(id)) {
                open.addAll(before.getOrDefault(id, Set.of()));
            }
        }
        return tasks.values().stream()
                .filter(task -> needed.contains(task.id()))
                .toList();
    }

    /** A chain of dependent tasks, by its first month and how many months one of its tasks runs. */
    private record Reach(YearMonth start, int working, Optional<String> previous) {}

    /**
     * The chain that takes the most months from its first to its last, that with fewer idle months and then the first in the order
     * of the schedule among equals; empty if there is no task. No task may begin before the month in which one before it ends.
     */
    List<Task> longestChain() {
        Map<String, Reach> reaches = new HashMap<>();
        for (Task task : sorted()) {
            Reach best = new Reach(task.span().first(), task.span().months(), Optional.empty());
            for (String id : before.getOrDefault(task.id(), Set.of())) {
                Reach one = reaches.get(id);
                int shared = tasks.get(id).span().last().equals(task.span().first()) ? 1 : 0;
                Reach longer =
                        new Reach(one.start(), one.working() + task.span().months() - shared, Optional.of(id));
                best = isBetter(longer, best) ? longer : best;
            }
            reaches.put(task.id(), best);
        }
        Optional<String> end = Optional.empty();
        for (String id : tasks.keySet()) {
            if (end.isEmpty() || compare(id, end.get(), reaches) > 0) {
                end = Optional.of(id);
            }
        }
        List<Task> chain = new ArrayList<>();
        for (Optional<String> at = end;
                at.isPresent();
                at = reaches.get(at.get()).previous()) {
            chain.add(tasks.get(at.get()));
        }
        Collections.reverse(chain);
        return chain;
    }

    private static boolean isBetter(Reach one, Reach other) {
        int earlier = one.start().compareTo(other.start());
        return earlier < 0 || (earlier == 0 && one.working() > other.working());
    }

    private int compare(String one, String other, Map<String, Reach> reaches) {
        int longer = Long.compare(elapsed(one, reaches), elapsed(other, reaches));
        return longer != 0
                ? longer
                : Integer.compare(reaches.get(one).working(), reaches.get(other).working());
    }

    private long elapsed(String id, Map<String, Reach> reaches) {
        return reaches.get(id).start().until(tasks.get(id).span().last(), ChronoUnit.MONTHS);
    }

    /** The ids of the tasks right behind a task. */
    Set<String> after(String id) {
        return Collections.unmodifiableSet(after.getOrDefault(id, Set.of()));
    }
}
