package esperanza.protocol.term;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The phrases that a calculation is told with, in one language. */
enum Phrases {
    ENGLISH(
            Locale.ENGLISH,
            "EEEE d MMMM yyyy",
            "%s from %s",
            "%s before %s",
            "the first day counted is %s",
            "not counted: %s",
            "weekends",
            "paused from %s to %s (%s)",
            "the clock changed meanwhile, and hours count as they pass",
            "the last day would be %s, which is no business day",
            "the term ends at the end of %s (%s)",
            "the term ends on %s (%s)",
            "an act is in time until the end of %s (%s)",
            "an act is in time until %s (%s)",
            "%s at %s"),
    SPANISH(
            Locale.of("es"),
            "EEEE d 'de' MMMM 'de' yyyy",
            "%s desde el %s",
            "%s antes del %s",
            "el primer día que se cuenta es el %s",
            "no se cuentan: %s",
            "fines de semana",
            "suspendido del %s al %s (%s)",
            "el reloj cambió entretanto, y las horas se cuentan como pasan",
            "el último día sería el %s, que es inhábil",
            "el plazo vence al terminar el %s (%s)",
            "el plazo vence el %s (%s)",
            "el acto está en plazo hasta terminar el %s (%s)",
            "el acto está en plazo hasta el %s (%s)",
            "%s a las %s"),
    PORTUGUESE(
            Locale.of("pt"),
            "EEEE, d 'de' MMMM 'de' yyyy",
            "%s a partir de %s",
            "%s antes de %s",
            "o primeiro dia contado é %s",
            "não se contam: %s",
            "fins de semana",
            "suspenso de %s a %s (%s)",
            "o relógio mudou entretanto, e as horas contam-se como passam",
            "o último dia seria %s, que não é dia útil",
            "o prazo termina no fim de %s (%s)",
            "o prazo termina em %s (%s)",
            "o ato está no prazo até o fim de %s (%s)",
            "o ato está no prazo até %s (%s)",
            "%s às %s");

    final Locale locale;
    final String from;
    final String before;
    final String firstDay;
    final String notCounted;
    final String weekends;
    final String paused;
    final String clockChanged;
    final String moved;
    final String ends;
    final String endsAt;
    final String latest;
    final String latestAt;
    final String at;
    private final DateTimeFormatter dates;

    Phrases(
            Locale locale,
            String datePattern,
            String from,
            String before,
            String firstDay,
            String notCounted,
            String weekends,
            String paused,
            String clockChanged,
            String moved,
            String ends,
            String endsAt,
            String latest,
            String latestAt,
            String at) {
        this.locale = locale;
        this.dates = DateTimeFormatter.ofPattern(datePattern, locale);
        this.from = from;
        this.before = before;
        this.firstDay = firstDay;
        this.notCounted = notCounted;
        this.weekends = weekends;
        this.paused = paused;
        this.clockChanged = clockChanged;
        this.moved = moved;
        this.ends = ends;
        this.endsAt = endsAt;
        this.latest = latest;
        this.latestAt = latestAt;
        this.at = at;
    }

    static Phrases in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> SPANISH;
            case "pt" -> PORTUGUESE;
            default -> ENGLISH;
        };
    }

    String date(LocalDate day) {
        return dates.format(day);
    }
}
