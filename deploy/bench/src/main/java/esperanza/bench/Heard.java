package esperanza.bench;

/**
 * The deliveries to the clients of a live stream since they were told to count anew.
 *
 * @param open clients that are connected
 * @param cut clients that were cut off
 * @param frames deliveries: one frame to one client
 * @param lastNanos the last delivery, as {@link System#nanoTime()} of any process of this machine
 */
record Heard(int open, int cut, long frames, double p50, double p99, long lastNanos) {

    @Override
    public String toString() {
        return open + " " + cut + " " + frames + " " + p50 + " " + p99 + " " + lastNanos;
    }

    static Heard of(String line) {
        String[] words = line.split(" ");
        return new Heard(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Long.parseLong(words[5]));
    }
}
