package esperanza.files.workshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The results that a recipe sent. A decoder that was taken over may send anything, so names, lengths and numbers are
 * bounded. A result that breaks off in the middle is left out.
 *
 * @param cut whether the recipe sent more than was read
 */
record Results(List<Result> all, boolean cut) {

    /** One result of a recipe. */
    record Result(String name, byte[] bytes) {}

    static Results of(InputStream in, int mostBytes) throws IOException {
        Reader reader = new Reader(in, mostBytes);
        while (reader.readsOne()) {
            continue;
        }
        return new Results(List.copyOf(reader.read), reader.cut);
    }

    /** For each result a line with its name and length, then its bytes. */
    private static final class Reader {

        private static final int MOST_RESULTS = 256;
        private static final int LONGEST_LINE = 80;
        private static final Pattern LINE = Pattern.compile("([a-z0-9.-]{1,40}) (\\d{1,9})");

        private final InputStream in;
        private final List<Result> read = new ArrayList<>();
        private int room;
        private boolean cut;

        Reader(InputStream in, int room) {
            this.in = in;
            this.room = room;
        }

        boolean readsOne() throws IOException {
            Matcher line = LINE.matcher(line());
            if (!line.matches()) {
                return false;
            }
            int length = Integer.parseInt(line.group(2));
            cut = length > room || read.size() == MOST_RESULTS;
            if (cut) {
                return false;
            }
            room -= length;
            byte[] content = in.readNBytes(length);
            if (content.length < length) {
                return false;
            }
            read.add(new Result(line.group(1), content));
            return true;
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
                line.write(next);
                next = in.read();
            }
            return line.toString(StandardCharsets.UTF_8);
        }
    }
}
