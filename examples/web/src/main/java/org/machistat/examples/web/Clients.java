package org.machistat.examples.web;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the requests of each address that are in progress; an address without any is forgotten. */
final class Clients {

    private final int most;
    private final ConcurrentHashMap<InetAddress, Integer> inProgress = new ConcurrentHashMap<>();

    Clients(int most) {
        this.most = most;
    }

    /** Takes a request on if the address has not too many; then {@link #leave} must follow. */
    boolean enter(InetAddress address) {
        boolean[] entered = new boolean[1];
        inProgress.compute(address, (unused, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < most;
            return entered[0] ? Integer.valueOf(now + 1) : count;
        });
        return entered[0];
    }

    void leave(InetAddress address) {
        inProgress.computeIfPresent(address, (unused, count) -> count == 1 ? null : count - 1);
    }

    /** The addresses that have a request in progress. */
    int size() {
        return inProgress.size();
    }
}
