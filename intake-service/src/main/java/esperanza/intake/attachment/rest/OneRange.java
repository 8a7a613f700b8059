package esperanza.intake.attachment.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The range of bytes that a player asks for.
 *
 * @param from counted from 0
 * @param to the last byte
 * @param of the length of the whole
 */
record OneRange(int from, int to, int of) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    /** Empty if the whole is to be answered: also for a range of another form, or one that begins behind the end. */
    static Optional<OneRange> of(Optional<String> asked, int length) {
        return asked.map(FORM::matcher)
                .filter(Matcher::matches)
                .map(said -> new OneRange(
                        Integer.parseInt(said.group(1)),
                        said.group(2).isEmpty() ? length - 1 : Math.min(Integer.parseInt(said.group(2)), length - 1),
                        length))
                .filter(range -> range.from() <= range.to());
    }

    /** As the header of the answer says it. */
    String words() {
        return "bytes " + from + '-' + to + '/' + of;
    }
}
