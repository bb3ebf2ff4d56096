package dev.ferrule.runtime.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the open Internet, and not to a machine, a private network, or the inside of a data centre
 * (IANA's registries of special-purpose addresses for IPv4 and IPv6). Addresses that carry another one are judged by it.
 */
public final class PublicAddresses {

    /** IPv4 blocks that are not public. */
    private static final List<Block> CLOSED = List.of(
            Block.of(0, 0, 0, 0, 8), // this network
            Block.of(10, 0, 0, 0, 8), // private
            Block.of(100, 64, 0, 0, 10), // shared between carriers
            Block.of(127, 0, 0, 0, 8), // this machine
            Block.of(169, 254, 0, 0, 16), // link-local, the metadata of clouds
            Block.of(172, 16, 0, 0, 12), // private
            Block.of(192, 0, 0, 0, 24), // protocols
            Block.of(192, 0, 2, 0, 24), // documentation
            Block.of(192, 88, 99, 0, 24), // relays of 6to4
            Block.of(192, 168, 0, 0, 16), // private
            Block.of(198, 18, 0, 0, 15), // measurements
            Block.of(198, 51, 100, 0, 24), // documentation
            Block.of(203, 0, 113, 0, 24), // documentation
            Block.of(224, 0, 0, 0, 4), // multicast
            Block.of(240, 0, 0, 0, 4)); // reserved, and broadcast

    private PublicAddresses() {}

    /** Whether the address is public. */
    public static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; i < from + 4; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        int address = number;
        return CLOSED.stream().noneMatch(block -> block.holds(address));
    }

    private static boolean isPublic6(byte[] bytes) {
        // NAT64 (RFC 6052): the last four bytes are the address that is reached.
        if (begins(bytes, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic4(bytes, 12);
        }
        // Global unicast is 2000::/3 (RFC 4291); mapped, local and multicast addresses are all outside.
        if ((bytes[0] & 0xE0) != 0x20) {
            return false;
        }
        if (begins(bytes, 0x20, 0x02)) { // 6to4 (RFC 3056)
            return isPublic4(bytes, 2);
        }
        boolean protocols = begins(bytes, 0x20, 0x01) && (bytes[2] & 0xFE) == 0; // 2001::/23, Teredo among them
        boolean documentation = begins(bytes, 0x20, 0x01, 0x0D, 0xB8)
                || (begins(bytes, 0x3F, 0xFF) && (bytes[2] & 0xF0) == 0); // RFC 3849, RFC 9637
        return !protocols && !documentation;
    }

    private static boolean begins(byte[] bytes, int... first) {
        return Arrays.equals(bytes, 0, first.length, bytesOf(first), 0, first.length);
    }

    private static byte[] bytesOf(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    /** The addresses whose first bits are these. */
    private record Block(int first, int mask) {
        static Block of(int a, int b, int c, int d, int bits) {
            return new Block(a << 24 | b << 16 | c << 8 | d, -1 << (32 - bits));
        }

        boolean holds(int address) {
            return (address & mask) == first;
        }
    }
}
