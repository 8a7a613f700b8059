package esperanza.investigation.figures;

import esperanza.investigation.figures.domain.Indicator;
import esperanza.protocol.vocabulary.Labels;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of the figures, in one language. */
public enum FigureTexts {
    ES,
    EN,
    PT;

    /** The resource with the texts. */
    public static final String TABLE = "/esperanza/investigation/figures/figures.csv";

    private final Map<String, String> texts;

    FigureTexts() {
        texts = Labels.shipped(FigureTexts.class, TABLE).in(locale());
    }

    /** By the language code: {@code es}, {@code en}, {@code pt}. */
    public static FigureTexts of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** How a day is said, in full. */
    public String day(TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(text("day-format"), locale()).format(day);
    }

    /** How a month is said, in full. */
    public String month(TemporalAccessor month) {
        return DateTimeFormatter.ofPattern(text("month-format"), locale()).format(month);
    }

    public String name(Indicator indicator) {
        return text("indicator." + indicator.code());
    }

    /** The formula in words. */
    public String formula(Indicator indicator) {
        String reached = indicator.reached().stream().map(this::milestone).collect(Collectors.joining("; "));
        String formula = text("kind." + indicator.kind())
                .replace("{of}", milestone(indicator.of()))
                .replace("{reached}", reached);
        return indicator
                .older()
                .map(age -> formula + " " + text("older").replace("{years}", Integer.toString(age.getYears())))
                .orElse(formula);
    }

    public String milestone(String code) {
        return text("milestone." + code);
    }

    public String source(Indicator indicator) {
        return text("source." + indicator.source());
    }

    /** How the numbers are made and released. */
    public String method() {
        return text("method");
    }

    /** Fails if there is no text under this key: a fault of the build. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("Figures have no text for " + key + " in " + code());
        }
        return text;
    }
}
