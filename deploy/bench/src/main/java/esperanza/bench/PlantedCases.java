package esperanza.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Made-up cases over two years, series of threats among them: the same trace written in different ways, or one threat
 * and rewordings of it. All follows from the seed.
 */
final class PlantedCases {

    /**
     * A case as a hotline reports it.
     *
     * @param shared the values common to its series, and to no other case, by the reason that is to be found: the value
     *     itself, or the number of the threat that was reworded
     * @param original true: the threat that the others of its series reword
     */
    record Planted(String body, Map<String, String> shared, boolean original) {}

    /**
     * @param first those that are there when it begins
     * @param probes in each round those that come then: a quarter belongs to series of exact traces, a quarter to series
     *     of a reworded threat, and half to none
     */
    record Cases(List<Planted> first, List<List<Planted>> probes) {}

    static final long SEED = 20_260_301;

    /** The reasons of exact traces. */
    static final List<String> EXACT = List.of("SAME_NUMBER", "SAME_HANDLE", "SAME_EMAIL", "SAME_ACCOUNT", "SAME_PLATE");

    static final String WORDING = "WORDING";

    private static final Instant FIRST = Instant.parse("2024-03-01T06:00:00Z");
    private static final int DAYS = 730;
    private static final int LONGEST_SERIES = 34;
    private static final List<String> AREAS = List.of("XX-01-001", "XX-01-002", "XX-02-001", "XX-02-002", "XX-03-001");
    private static final List<String> CHANNELS = List.of("PHONE_CALL", "SMS", "MESSAGING_APP", "EMAIL", "PAMPHLET");

    private final Random random = new Random(SEED);
    private final Threats threats = new Threats(random);
    private int values;

    /**
     * @param cases how many there are when it begins
     * @param series how many series of each kind of trace, and as many of a reworded threat
     * @param probes how many in each of two rounds
     */
    Cases of(int cases, int series, int probes) {
        List<Planted> exact = new ArrayList<>();
        List<Planted> reworded = new ArrayList<>();
        for (int n = 0; n < series; n++) {
            EXACT.forEach(reason -> exact.addAll(exact(reason)));
            reworded.addAll(reworded());
        }
        Collections.shuffle(exact, random);
        Collections.shuffle(reworded, random);
        List<List<Planted>> rounds = List.of(round(exact, reworded, probes), round(exact, reworded, probes));
        List<Planted> first = new ArrayList<>(exact);
        first.addAll(reworded);
        while (first.size() < cases) {
            first.add(alone());
        }
        Collections.shuffle(first, random);
        return new Cases(first, rounds);
    }

    private List<Planted> round(List<Planted> exact, List<Planted> reworded, int probes) {
        List<Planted> round = new ArrayList<>();
        for (int n = 0; n < probes / 4; n++) {
            round.addAll(List.of(exact.removeLast(), reworded.removeLast(), alone(), alone()));
        }
        return round;
    }

    private List<Planted> exact(String reason) {
        String value = value(reason);
        List<Planted> members = new ArrayList<>();
        for (int length = length(); length > 0; length--) {
            members.add(planted(trace(reason, written(reason, value)), Map.of(reason, value), false));
        }
        return members;
    }

    private List<Planted> reworded() {
        String threat = threats.threat();
        String number = Integer.toString(values++);
        List<Planted> members = new ArrayList<>();
        members.add(planted(trace(WORDING, threat), Map.of(WORDING, number), true));
        for (int length = length(); length > 1; length--) {
            members.add(planted(trace(WORDING, threats.reworded(threat)), Map.of(WORDING, number), false));
        }
        return members;
    }

    /** A case that belongs to no series: with a trace of its own and, two times in three, a threat of its own. */
    private Planted alone() {
        String reason = EXACT.get(random.nextInt(EXACT.size()));
        String own = trace(reason, written(reason, value(reason)));
        return planted(random.nextInt(3) == 0 ? own : own + ", " + trace(WORDING, threats.threat()), Map.of(), false);
    }

    /** Most series are short. */
    private int length() {
        return random.nextInt(10) == 0 ? LONGEST_SERIES : 3 + random.nextInt(4);
    }

    private Planted planted(String traces, Map<String, String> shared, boolean original) {
        Instant day = FIRST.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
        return new Planted("""
                {"account": "x", "place": {"area": "%s"}, "occurred": {"from": "%s", "precision": "DAY"},
                 "threat": {"channel": ["%s"], "traces": [%s]}, "parties": [{"kind": "PERSON"}],
                 "consents": {"INVESTIGATION": "GRANTED"}}""".formatted(one(AREAS), day, one(CHANNELS), traces), new TreeMap<>(shared), original);
    }

    private static String trace(String reason, String value) {
        String kind = reason.equals("SAME_NUMBER") ? "PHONE" : reason.replace("SAME_", "");
        return "{\"kind\": \"%s\", \"value\": \"%s\"}".formatted(kind, value);
    }

    /** A value that nobody else has. */
    private String value(String reason) {
        int value = values++;
        return switch (reason) {
            case "SAME_NUMBER" -> "9%07d".formatted(value);
            case "SAME_HANDLE" -> "sombra_" + value;
            case "SAME_EMAIL" -> "sombra" + value + "@example.org";
            case "SAME_ACCOUNT" -> "HN%010d".formatted(value);
            default -> "HAX%05d".formatted(value);
        };
    }

    /** The value as one person or another writes it. */
    private String written(String reason, String value) {
        int way = random.nextInt(3);
        return switch (reason) {
            case "SAME_NUMBER" ->
                way == 0 ? "+504 " + halves(value, 4, "-") : way == 1 ? "00504" + value : halves(value, 4, " ");
            case "SAME_HANDLE" -> way == 0 ? "@" + value : way == 1 ? value.toUpperCase(Locale.ROOT) : value;
            case "SAME_EMAIL" -> way == 0 ? value.toUpperCase(Locale.ROOT) : "escribe desde " + value;
            default -> way == 0 ? halves(value, 3, "-") : way == 1 ? value.toLowerCase(Locale.ROOT) : value;
        };
    }

    private static String halves(String value, int at, String between) {
        return value.substring(0, at) + between + value.substring(at);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
