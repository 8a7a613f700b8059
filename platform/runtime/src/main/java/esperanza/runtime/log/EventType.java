package esperanza.runtime.log;

import esperanza.kernel.Audience;
import esperanza.kernel.Published;
import java.util.Locale;

/**
 * One type of event: its published name without the version, e.g. {@code esperanza.intake.report-received}, and how
 * this service reads it.
 */
public record EventType(String base, int version, Audience audience, Class<?> record) {

    static EventType of(String service, Class<?> record) {
        Published published = record.getAnnotation(Published.class);
        return new EventType(
                "esperanza." + service + "." + shortName(record),
                published == null ? 1 : published.version(),
                published == null ? Audience.CASE : published.audience(),
                record);
    }

    public String name() {
        return base + ".v" + version;
    }

    /** The published name without service and version, e.g. {@code report-received}. */
    public static String shortName(Class<?> record) {
        return record.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
