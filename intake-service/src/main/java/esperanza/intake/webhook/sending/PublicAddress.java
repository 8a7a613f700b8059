package esperanza.intake.webhook.sending;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether an address is public. A hotline's webhook must not lead our machines to themselves, to their neighbours or to
 * a cloud's metadata service.
 * An address that is not known to be public counts as closed.
 *
 * <p>Source: the IANA special-purpose address registries (RFC 6890 and its updates).
 */
final class PublicAddress {

    private record Block(byte[] start, int bits) {

        static Block of(String block) {
            String[] words = block.split("/");
            return new Block(bytes(words[0]), Integer.parseInt(words[1]));
        }

        boolean holds(byte[] address) {
            int behind = address.length * 8 - bits;
            return address.length == start.length
                    && number(address).shiftRight(behind).equals(number(start).shiftRight(behind));
        }
    }

    private static final List<Block> CLOSED_V4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Block::of)
            .toList();

    /**
     * IPv6: only the global unicast block is open, without the ranges in it that wrap other addresses or serve
     * documentation.
     */
    private static final Block OPEN_V6 = Block.of("2000::/3");

    private static final List<Block> CLOSED_V6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of)
            .toList();

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? CLOSED_V4.stream().noneMatch(block -> block.holds(bytes))
                : OPEN_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
