/** The one login of every lab server. */
export const teacher = { user: "teacher", password: "chalk-and-board-7" };

export const certificatePath = "/etc/ssl/mail/mail.pem";
export const keyPath = "/etc/ssl/mail/mail.key";

const users = [
  "postfix:x:101:104::/var/spool/postfix:/usr/sbin/nologin",
  "smmta:x:102:106::/var/lib/sendmail:/usr/sbin/nologin",
  "smmsp:x:103:107::/var/lib/sendmail:/usr/sbin/nologin",
  "Debian-exim:x:104:108::/var/spool/exim4:/usr/sbin/nologin",
  "courier:x:105:109::/var/lib/courier:/usr/sbin/nologin",
  "opensmtpd:x:106:110::/var/lib/opensmtpd/empty:/usr/sbin/nologin",
  "opensmtpq:x:107:111::/var/lib/opensmtpd/empty:/usr/sbin/nologin",
  `${teacher.user}:x:1000:1000::/home/${teacher.user}:/bin/sh`,
];
const groups = ["postfix:x:104:", "postdrop:x:105:", "smmta:x:106:", "smmsp:x:107:", "Debian-exim:x:108:"];
const moreGroups = ["courier:x:109:", "opensmtpd:x:110:", "opensmtpq:x:111:", `${teacher.user}:x:1000:`];

/** Users that Debian's maintainer scripts would have made, and the teacher's account with a home. */
export const addUsers = `
cat >> /etc/passwd <<'END'
${users.join("\n")}
END
cat >> /etc/group <<'END'
${[...groups, ...moreGroups].join("\n")}
END
install -d -o ${teacher.user} -g ${teacher.user} /home/${teacher.user}
`;

/** A certificate as a school makes it itself: signed by nobody. */
export const selfSign = (host: string): string => `
mkdir -p /etc/ssl/mail
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 825 -subj '/CN=${host}' \
  -addext 'subjectAltName=DNS:${host}' -keyout ${keyPath} -out ${certificatePath} 2>/dev/null
chmod 600 ${keyPath}
`;

/** Cyrus SASL's own password file, readable by the MTA's group. */
export const addLogin = (realm: string, group: string): string => `
printf %s '${teacher.password}' | saslpasswd2 -p -c -u ${realm} ${teacher.user}
chgrp ${group} /etc/sasldb2
chmod 640 /etc/sasldb2
`;

export const saslConfig = "pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\n";
