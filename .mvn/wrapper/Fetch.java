import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What mvnw needs where the system has neither curl nor wget, or nothing that computes SHA-512.
 *
 * <p>{@code java Fetch.java get URL FILE} downloads; {@code java Fetch.java sha512 FILE} prints the hash.
 */
class Fetch {

    public static void main(String[] args) throws Exception {
        try {
            if (args[0].equals("get")) {
                get(URI.create(args[1]), Path.of(args[2]));
            } else {
                System.out.println(sha512(Path.of(args[1])));
            }
        } catch (IOException e) {
            System.exit(1);
        }
    }

    private static void get(URI from, Path to) throws IOException {
        URLConnection connection = from.toURL().openConnection();
        connection.setConnectTimeout(20_000);
        connection.setReadTimeout(60_000);
        try (InputStream in = connection.getInputStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String sha512(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
