package esperanza.intake.attachment.domain;

import java.util.Arrays;

/** How large a file is. The classes are wide, because an exact size tells which video it is. */
public enum SizeClass {
    UP_TO_1_MIB(1L << 20),
    UP_TO_8_MIB(8L << 20),
    UP_TO_32_MIB(32L << 20),
    UP_TO_256_MIB(256L << 20),
    LARGER(Long.MAX_VALUE);

    private final long most;

    SizeClass(long most) {
        this.most = most;
    }

    public static SizeClass of(long bytes) {
        return Arrays.stream(values())
                .filter(each -> bytes <= each.most)
                .findFirst()
                .orElse(LARGER);
    }
}
