package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ClientsTest {

    @Test
    void eachAddressByItself() throws UnknownHostException {
        Clients clients = new Clients(2);
        InetAddress one = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        InetAddress other = InetAddress.getByAddress(new byte[] {10, 0, 0, 2});
        assertTrue(clients.enter(one));
        assertTrue(clients.enter(one));
        assertFalse(clients.enter(one));
        assertTrue(clients.enter(other));
        assertEquals(2, clients.size());
        clients.leave(one);
        assertTrue(clients.enter(one));
        clients.leave(one);
        clients.leave(one);
        clients.leave(other);
        assertEquals(0, clients.size());
        clients.leave(other);
        assertEquals(0, clients.size());
    }
}
