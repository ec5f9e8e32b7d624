#!/usr/bin/env bash
# postal-mime 4.0.0: when a forwarded letter was sent is written by the clock and the language of the machine that reads it.
# Expected: the text of a message is the same wherever it is read; a message inside a message is an attachment
# (message/rfc822), as in mailparser 3.14.2, or stands in the text with the date it bears, "16 Apr 2024 10:00 +0200".
# Happens: by default it is put into the text with a head of postal-mime's own, "Date: 4/16/2024, 08:00:00" in UTC and English, "2024-04-16
# 10:00:00" on a Swedish machine, without a zone; late letters are of another day. Texts compared or hashed on two
# machines differ. With format=flowed, lines of a quotation are joined with their marks: "> avslag > föreslås" (RFC 3676,
# 4.5, takes them off first).
# What to do: PostalMime.parse(raw, { forceRfc822Attachments: true }), and take the date of the inner message.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit postal-mime@4.0.0 mailparser@3.14.2 > /dev/null
cat > read.mjs <<'JS'
import PostalMime from "postal-mime"
import {simpleParser} from "mailparser"
const letter = ["Content-Type: multipart/mixed; boundary=x", "", "--x", "Content-Type: text/plain; charset=utf-8; format=flowed", "",
  "Se nedan.", "> avslag ", "> föreslås", "--x", "Content-Type: message/rfc822", "", "From: Bo Ek <bo@example.org>", "Subject: Yttrande",
  "Date: Tue, 16 Apr 2024 10:00:00 +0200", "Content-Type: text/plain", "", "Vi avstår.", "--x--", ""].join("\r\n")
const {text} = await PostalMime.parse(letter), apart = await PostalMime.parse(letter, {forceRfc822Attachments: true}), other = await simpleParser(letter)
console.log(JSON.stringify([text.match(/Date: +(.*)/)[1], text.includes("> avslag > föreslås"), apart.text.includes("avstår"), apart.attachments.length, other.text.includes("avstår"), other.attachments.length]))
JS
first=$(TZ=UTC LC_ALL=en_US.UTF-8 node read.mjs); second=$(TZ=Europe/Stockholm LC_ALL=sv_SE.UTF-8 node read.mjs)
echo "postal-mime 4.0.0 $first $second"
rest=',true,false,1,false,1]'
[ "$first" = '["4/16/2024, 08:00:00"'"$rest" ] && [ "$second" = '["2024-04-16 10:00:00"'"$rest" ]
