package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.json.PlanJson;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

/** Twice the nodes are twice the work (four times if it were quadratic): counted in characters read and bytes allocated, which do not depend on the machine's speed. */
class PlanGrowthTest {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Two layers, 100 nodes under each node of the first. */
    private static String file(int nodes) {
        StringBuilder text = new StringBuilder("{\"plan\": {\"title\": \"計画\", \"period\": \"平成28～37年度\"}, \"tree\": "
                + "{\"scheme\": \"s\", \"layers\": [\"政策\", \"施策\"], \"nodes\": [");
        for (int i = 0; i < nodes; i++) {
            int parent = i / 100 + 1;
            String path = i % 100 == 0 ? Integer.toString(parent) : parent + "-" + i % 100;
            text.append(i == 0 ? "" : ",")
                    .append("{\"path\": \"")
                    .append(path)
                    .append("\", \"name\": \"n")
                    .append(i)
                    .append("\"}");
        }
        return text.append("]}}").toString();
    }

    /** Counts what is read of a text. */
    private static final class Counting extends Reader {
        private final String text;
        private int at;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int from, int length) {
            int count = Math.min(length, text.length() - at);
            text.getChars(at, at + count, into, from);
            at += count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static long bytes(Runnable work) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static PolicyTree read(String file) {
        Counting reader = new Counting(file);
        try {
            PlanModel plan = PlanJson.read(reader).get().getComplete();
            assertEquals(file.length(), reader.at);
            return plan.tree().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void ask(PolicyTree tree) {
        int found = 0;
        for (PolicyNode node : tree.walk().toList()) {
            found += tree.get(node.path()).layer() + tree.ancestors(node.path()).size();
        }
        assertEquals(tree.size() + 2 * (tree.size() - tree.size() / 100), found);
        assertEquals(99, tree.count(PolicyPath.of(tree.size() / 100), 2));
        assertEquals(
                tree.size(),
                tree.counts().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void twiceTheNodesAreTwiceTheWork() {
        String small = file(50_000);
        String large = file(100_000);
        ask(read(small));
        ask(read(large));
        PolicyTree[] trees = new PolicyTree[2];
        double reading = (double) bytes(() -> trees[1] = read(large)) / bytes(() -> trees[0] = read(small));
        double asking = (double) bytes(() -> ask(trees[1])) / bytes(() -> ask(trees[0]));
        assertEquals(100_000, trees[1].size());
        assertTrue(reading > 1.3 && reading < 3, "reading grew by " + reading);
        assertTrue(asking > 1.3 && asking < 3, "asking grew by " + asking);
    }
}
