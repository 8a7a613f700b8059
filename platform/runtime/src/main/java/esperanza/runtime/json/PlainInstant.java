package esperanza.runtime.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads and writes instants such as {@code 2026-01-31T09:05:00.123456Z}: four digits of the year, up to nine of the
 * second's fraction.
 */
public final class PlainInstant {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int DIGITS_OF_A_NANO = 9;
    private static final int MILLION = 1_000_000;
    private static final int LAST_YEAR = 9_999;

    private PlainInstant() {}

    /** Empty if the text has another form or names no instant; another reader may know more. */
    public static Optional<Instant> read(String text) {
        if (!hasTheShape(text)) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        long ofTheDay = (hour * 60L + minute) * 60 + second;
        return Optional.of(Instant.ofEpochSecond(
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_A_DAY + ofTheDay, nanos(text)));
    }

    /** Writes an instant as {@link Instant#toString} does, without its formatter. */
    public static String write(Instant instant) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_DAY));
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            return instant.toString();
        }
        int second = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_A_DAY);
        StringBuilder text = new StringBuilder(30);
        number(text, day.getYear(), 4).append('-');
        number(text, day.getMonthValue(), 2).append('-');
        number(text, day.getDayOfMonth(), 2).append('T');
        number(text, second / 3_600, 2).append(':');
        number(text, second / 60 % 60, 2).append(':');
        number(text, second % 60, 2);
        fraction(text, instant.getNano());
        return text.append('Z').toString();
    }

    /** No digits, three, six or nine. */
    private static void fraction(StringBuilder text, int nanos) {
        if (nanos % MILLION == 0) {
            if (nanos > 0) {
                number(text.append('.'), nanos / MILLION, 3);
            }
        } else if (nanos % 1_000 == 0) {
            number(text.append('.'), nanos / 1_000, 6);
        } else {
            number(text.append('.'), nanos, DIGITS_OF_A_NANO);
        }
    }

    private static StringBuilder number(StringBuilder text, int number, int digits) {
        int least = 1;
        for (int n = 1; n < digits; n++) {
            least *= 10;
        }
        for (int unit = least; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }

    private static boolean hasTheShape(String text) {
        int last = text.length() - 1;
        int fraction = last - SHAPE.length() - 1;
        if (last < SHAPE.length() || text.charAt(last) != 'Z') {
            return false;
        }
        for (int at = 0; at < last; at++) {
            char wanted = at < SHAPE.length() ? SHAPE.charAt(at) : at == SHAPE.length() ? '.' : '0';
            char is = text.charAt(at);
            if (wanted == '0' ? is < '0' || is > '9' : is != wanted) {
                return false;
            }
        }
        return last == SHAPE.length() || fraction > 0 && fraction <= DIGITS_OF_A_NANO;
    }

    private static long nanos(String text) {
        int last = text.length() - 1;
        if (last == SHAPE.length()) {
            return 0;
        }
        long nanos = number(text, SHAPE.length() + 1, last);
        for (int digits = last - SHAPE.length() - 1; digits < DIGITS_OF_A_NANO; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
