package esperanza.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many clients of one live stream in a process of its own, on one thread. Commands come line by line on stdin, each is
 * answered by a line: {@code open <n>}, {@code mark} (counts anew), {@code tell}.
 */
public final class SseClients {

    private static final int AT_ONCE = 50;

    private final InetSocketAddress address;
    private final byte[] request;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();
    private Latencies latencies = new Latencies();
    private long lastNanos;
    private int wanted;
    private int begun;
    private int open;
    private int cut;

    private SseClients(int port, String path, String token) throws IOException {
        address = new InetSocketAddress("127.0.0.1", port);
        request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/event-stream\r\n"
                        + "Authorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        selector = Selector.open();
    }

    /** @param arguments port, path and token */
    public static void main(String[] arguments) throws IOException {
        SseClients clients = new SseClients(Integer.parseInt(arguments[0]), arguments[1], arguments[2]);
        Thread.ofPlatform().daemon().start(clients::listen);
        clients.run();
    }

    /** Ends this process when its parent has ended. */
    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (Optional<String> line = next(in); line.isPresent(); line = next(in)) {
                commands.add(line.get());
                selector.wakeup();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.exit(0);
    }

    private static Optional<String> next(BufferedReader in) throws IOException {
        return Optional.ofNullable(in.readLine());
    }

    private void run() throws IOException {
        while (true) {
            selector.select(this::ready);
            for (Optional<String> command = command(); command.isPresent(); command = command()) {
                obey(command.get().split(" "));
            }
            connect();
        }
    }

    private Optional<String> command() {
        return Optional.ofNullable(commands.poll());
    }

    private void obey(String[] words) {
        switch (words[0]) {
            case "open" -> wanted = Integer.parseInt(words[1]);
            case "mark" -> {
                latencies = new Latencies();
                System.out.println("marked");
            }
            default ->
                System.out.println(new Heard(
                        open, cut, latencies.count(), latencies.percentile(50), latencies.percentile(99), lastNanos));
        }
    }

    private void connect() throws IOException {
        while (begun < wanted && begun - open - cut < AT_ONCE) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_CONNECT, new SseClient());
            channel.connect(address);
            begun++;
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isConnectable()) {
                connected(key);
            } else {
                read(key);
            }
        } catch (IOException e) {
            lost(key, e.getMessage());
        }
    }

    private void connected(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        channel.finishConnect();
        channel.write(ByteBuffer.wrap(request));
        key.interestOps(SelectionKey.OP_READ);
    }

    private void read(SelectionKey key) throws IOException {
        SseClient client = (SseClient) key.attachment();
        buffer.clear();
        int length = ((SocketChannel) key.channel()).read(buffer);
        if (length < 0) {
            lost(key, "the stream ended");
            return;
        }
        if (client.isNew()) {
            open++;
        }
        client.bytes(buffer.array(), length, SseClient.micros(Instant.now()), this::heard);
    }

    private void heard(long microsLate) {
        latencies.record(microsLate * 1000);
        lastNanos = System.nanoTime();
    }

    private void lost(SelectionKey key, String why) {
        if (cut++ == 0) {
            System.err.println("A client was cut off: " + why);
        }
        open -= ((SseClient) key.attachment()).isNew() ? 0 : 1;
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException alreadyClosed) {
            return;
        }
    }
}
