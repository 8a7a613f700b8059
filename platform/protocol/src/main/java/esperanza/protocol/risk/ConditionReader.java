package esperanza.protocol.risk;

import esperanza.protocol.risk.Condition.Both;
import esperanza.protocol.risk.Condition.Either;
import esperanza.protocol.risk.Condition.Factor;
import esperanza.protocol.risk.Condition.Kinds;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.TriageFactor.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link Condition}. Fails with {@link IllegalArgumentException} if it is not written as one. */
final class ConditionReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(>=|[A-Za-z_0-9]+|[&|(),])");
    private static final String END = "";

    private final List<String> tokens = new ArrayList<>();
    private final String written;
    private int at;

    private ConditionReader(String written) {
        this.written = written.strip();
        Matcher matcher = TOKEN.matcher(this.written);
        int end = 0;
        while (end < this.written.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < this.written.length()) {
            throw wrong();
        }
    }

    static Condition read(String written) {
        ConditionReader reader = new ConditionReader(written);
        Condition condition = reader.either();
        if (!reader.next().equals(END)) {
            throw reader.wrong();
        }
        return condition;
    }

    private Condition either() {
        List<Condition> parts = parts("|", this::both);
        return parts.size() == 1 ? parts.getFirst() : new Either(parts);
    }

    private Condition both() {
        List<Condition> parts = parts("&", this::one);
        return parts.size() == 1 ? parts.getFirst() : new Both(parts);
    }

    private List<Condition> parts(String between, Supplier<Condition> part) {
        List<Condition> parts = new ArrayList<>(List.of(part.get()));
        while (next().equals(between)) {
            at++;
            parts.add(part.get());
        }
        return List.copyOf(parts);
    }

    private Condition one() {
        String token = take();
        return switch (token) {
            case "(" -> {
                Condition inner = either();
                require(")");
                yield inner;
            }
            case "kinds" -> kinds();
            default -> new Factor(TriageFactor.valueOf(token));
        };
    }

    private Condition kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        require("(");
        String end;
        do {
            kinds.add(Kind.valueOf(take()));
            end = take();
        } while (end.equals(","));
        if (!end.equals(")")) {
            throw wrong();
        }
        require(">=");
        return new Kinds(kinds, Integer.parseInt(take()));
    }

    private void require(String token) {
        if (!take().equals(token)) {
            throw wrong();
        }
    }

    private String take() {
        String token = next();
        at++;
        return token;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("No condition: " + written);
    }
}
