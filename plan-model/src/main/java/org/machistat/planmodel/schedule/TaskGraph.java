package org.machistat.planmodel.schedule;

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

    /** The chain with the most months, the first in the order of the schedule among equals; empty if there is no task. */
    List<Task> longestChain() {
        Map<String, Integer> months = new HashMap<>();
        Map<String, String> previous = new HashMap<>();
        for (Task task : sorted()) {
            String best = null;
            for (String id : before.getOrDefault(task.id(), Set.of())) {
                if (best == null || months.get(id) > months.get(best)) {
                    best = id;
                }
            }
            if (best != null) {
                previous.put(task.id(), best);
            }
            months.put(task.id(), task.span().months() + (best == null ? 0 : months.get(best)));
        }
        String end = null;
        for (String id : tasks.keySet()) {
            if (end == null || months.get(id) > months.get(end)) {
                end = id;
            }
        }
        List<Task> chain = new ArrayList<>();
        for (String id = end; id != null; id = previous.get(id)) {
            chain.add(tasks.get(id));
        }
        Collections.reverse(chain);
        return chain;
    }
}
