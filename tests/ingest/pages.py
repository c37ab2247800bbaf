"""A web page in the manner of a provincial paper; every name in it is invented."""

from __future__ import annotations

BODY = (
    "Sáng 6/5, Tỉnh ủy Sông Hạ tổ chức hội nghị sơ kết công tác xây dựng Đảng tại trung tâm hội nghị tỉnh.",
    "Đồng chí Trần Văn Lúa, Bí thư Tỉnh ủy Sông Hạ, chủ trì hội nghị. Cùng dự có lãnh đạo các sở, ngành của tỉnh.",
    "Báo cáo nêu rõ toàn tỉnh đã hoàn thành nhiều chỉ tiêu quan trọng, trong đó có việc sắp xếp các đơn vị sự nghiệp.",
    "Hội nghị thống nhất năm nhóm giải pháp lớn cho những tháng cuối năm và giao từng cấp ủy theo dõi việc thực hiện.",
)
TITLE = "Tỉnh ủy Sông Hạ sơ kết công tác xây dựng Đảng"


def page(*, head: str = "", under_title: str = "", after: str = "", title: str = TITLE) -> str:
    """Return the page; the keyword parts go into its head, under its headline and after its last paragraph."""
    first, *rest = (f"<p>{words}</p>" for words in BODY)
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{title} - Báo Sông Hạ</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Báo Sông Hạ">
<meta property="og:url" content="https://baosongha.example/so-ket.html">{head}</head>
<body><div class="top-bar"><span class="date">Chủ nhật, 22/11/2026</span></div>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/xay-dung-dang">Xây dựng Đảng</a></li></ul></nav>
<article><h1>{title}</h1>{under_title}{first}
<figure><img src="a.jpg"><figcaption>Quang cảnh buổi khai mạc. Ảnh: Mạ Non</figcaption></figure>
<p><b>Đọc thêm:</b> <a href="/b.html">Khai mạc lễ hội đua ghe huyện Đồng Lúa năm nay</a></p>
{"".join(rest)}
<div class="share-box"><a>Chia sẻ Facebook</a> <a>Gửi Zalo</a></div>{after}
<h3>Tin liên quan</h3><ul><li><a href="/c.html">Bí thư Tỉnh ủy thăm bà con xã Bãi Sậy</a></li></ul>
<div class="box-related"><p>Ông Phan Văn Đước, Chủ tịch UBND huyện Đồng Lúa, vừa được khen thưởng.</p></div></article>
<footer><p>Bản quyền thuộc Báo Sông Hạ. Tổng Biên tập: Lê Thị Mưa.</p></footer></body></html>"""
